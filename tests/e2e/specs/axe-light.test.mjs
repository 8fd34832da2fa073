// Every screen in every density and everything that opens, in the light theme: axe finds nothing.
import { accessibleIn } from '../lib/theme.mjs';

accessibleIn('light');
