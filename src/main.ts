import './app.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Theme } from './state/theme.svelte.ts';

// Before anything is drawn, so that no page flashes in the wrong colours.
const theme = new Theme();
const target = document.getElementById('app');
if (target) mount(App, { target, props: { theme } });
