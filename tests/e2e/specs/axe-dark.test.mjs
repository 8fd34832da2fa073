// Every screen in every density and everything that opens, in the dark theme: axe finds nothing.
import { accessibleIn } from '../lib/theme.mjs';

accessibleIn('dark');
