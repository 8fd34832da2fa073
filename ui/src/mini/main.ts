// Starts the page of the small window: styles, fonts, then its one screen.
import '@fontsource-variable/inter';
import '@fontsource-variable/atkinson-hyperlegible-next';
import '../styles/base.css';
import { mount } from 'svelte';
import Mini from './Mini.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('mini.html has no #app');
mount(Mini, { target });
