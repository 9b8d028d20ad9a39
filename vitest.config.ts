import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Vite would take graphql's "module" build and Node its "main" one for Apollo: two classes of GraphQLError, of which neither is an instance of the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve("graphql")) }] },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["{kit,gateway,mocks,portal}/**/*.test.ts", "subgraphs/**/*.test.ts"], setupFiles: ["test/setup-unit.ts"], testTimeout: 20_000 } },
      { extends: true, test: { name: "federation", include: ["test/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 60_000 } },
    ],
    globalSetup: ["test/setup-database.ts"],
    pool: "forks",
    maxWorkers: 2,
    restoreMocks: true,
  },
});
