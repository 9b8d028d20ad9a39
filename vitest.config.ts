import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["{kit,gateway,mocks}/**/*.test.ts", "subgraphs/*/*.test.ts"], setupFiles: ["test/setup-unit.ts"] } },
      { extends: true, test: { name: "federation", include: ["test/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 60_000 } },
    ],
    pool: "forks",
    maxWorkers: 2,
    restoreMocks: true,
  },
});
