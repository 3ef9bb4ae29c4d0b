import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyTheme } from './app/theme';
import './styles/base.css';
import './styles/components.css';
import './styles/layout.css';
import './styles/print.css';

applyTheme();
// Browsers have none of it where the address is plain http and not this machine.
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
// A page that is open while a new version arrives asks for parts that are gone: it starts again on the new one.
addEventListener('vite:preloadError', () => location.reload());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
