import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { Features } from 'lightningcss';
import { defineConfig } from 'vite';
import { buildTargets } from './browsers.ts';

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // Everything in one file: one copy of React, in its production build whatever NODE_ENV says, and a quick start.
  ssr: { noExternal: true },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  // Older browsers than the supported ones get plain pages, but those whole: a width they cannot read would take them.
  css: { lightningcss: { include: Features.MediaRangeSyntax } },
  build: {
    target: buildTargets(),
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Pages that are open, and a server that still runs, need the files they were built with.
    emptyOutDir: false,
  },
});
