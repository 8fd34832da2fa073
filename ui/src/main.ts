// Starts the page: styles, fonts, then the frame.
import '@fontsource-variable/inter';
import '@fontsource-variable/atkinson-hyperlegible-next';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
