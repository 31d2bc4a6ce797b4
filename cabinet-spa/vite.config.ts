import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { VitePWA } from 'vite-plugin-pwa'

const gateway = process.env['ARTEL_GATEWAY'] ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      // A new version waits until the person agrees: nobody loses a half-filled form to a reload.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Artel',
        short_name: 'Artel',
        description: 'Help with a job: ordered, done, reported',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f5f1',
        theme_color: '#2a6b57',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        globIgnores: ['**/charts-*.js'],
        navigateFallbackDenylist: [/^\/api\//, /^\/actuator\//],
        runtimeCaching: [
          {
            // What was read stays readable without a connection; signing out empties it (auth/session.ts).
            urlPattern: ({ url, request }) =>
              url.pathname.startsWith('/api/') &&
              request.method === 'GET' &&
              !/^\/api\/(events|accounts\/(sessions|challenges)|testing\/(challenges|attempts))/.test(
                url.pathname,
              ),
            handler: 'NetworkFirst',
            options: {
              cacheName: 'reading',
              networkTimeoutSeconds: 10,
              expiration: { maxEntries: 200, maxAgeSeconds: 7 * 24 * 3600 },
              cacheableResponse: { statuses: [200] },
            },
          },
        ],
      },
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  build: {
    manifest: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: {
        // Small neighbours of a large library do not pull it into pages that do without.
        advancedChunks: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'floating-ui', test: /node_modules\/@floating-ui\// }],
        },
        // Charts are large and few need them: they stay out of what is cached beforehand.
        chunkFileNames: (chunk) =>
          chunk.moduleIds.some((id) => id.includes('/recharts/'))
            ? 'assets/charts-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
