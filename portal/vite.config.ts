import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const gateway = "http://127.0.0.1:4000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../.data/pages",
    emptyOutDir: true,
    target: "es2024",
    // The editor and its language workers are large; nobody waits for them over a network.
    chunkSizeWarningLimit: 10_000,
  },
  // `npx vite --config portal/vite.config.ts`: the page from its sources, with a running gateway behind it.
  server: { host: "127.0.0.1", proxy: { "/graphql": gateway, "/development.json": gateway } },
});
