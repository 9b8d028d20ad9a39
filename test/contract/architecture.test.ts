/** Who may import whom, what every subgraph looks like, and what may stand nowhere: read off the files themselves. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Kind, parse, visit } from "graphql";
import type { ASTNode } from "graphql";
import { describe, expect, it } from "vitest";
import { developmentPorts } from "../../gateway/config.ts";
import { publicRoutesOf } from "../../kit/public-routes.ts";
import type { SubgraphDefinition } from "../../kit/subgraph.ts";
import { openSubgraph } from "../../kit/testing.ts";

const root = resolve(import.meta.dirname, "../..");
/** What git tracks and what it would track: a new file is held to the rules before it is committed. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const code = files.filter((path) => /\.tsx?$/.test(path));
const isTest = (path: string): boolean => /\.test\.ts$/.test(path);

/** The files of ours that a file imports, from the project's root. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, target]) => relative(root, resolve(root, dirname(path), target ?? "")));

const top = (path: string): string => path.split("/")[0] ?? "";
const subgraphOf = (path: string): string | undefined => /^subgraphs\/([^/]+)\//.exec(path)?.[1];

const mayImport = (from: string, to: string): boolean => {
  switch (top(from)) {
    case "kit":
    case "mocks":
    case "portal":
      return top(to) === top(from);
    case "gateway":
    case "database":
      return [top(from), "kit"].includes(top(to));
    case "subgraphs":
      // A test mounts its ministry's mock.
      return top(to) === "kit" || subgraphOf(to) === subgraphOf(from) || (isTest(from) && top(to) === "mocks");
    default:
      return true;
  }
};

describe("imports", () => {
  it("finds them at all", () => {
    expect(importsOf("gateway/ad-hoc-door.ts")).toContain("kit/errors.ts");
    expect(mayImport("kit/errors.ts", "gateway/errors.ts")).toBe(false);
    expect(mayImport("subgraphs/tax/resolvers.ts", "subgraphs/identity/ministry.ts")).toBe(false);
    expect(mayImport("subgraphs/tax/resolvers.ts", "mocks/tax.ts")).toBe(false);
  });

  it.each(["kit", "mocks", "portal", "database", "gateway", "subgraphs"])("of %s stay within what it may know", (folder) => {
    const strays = code.filter((path) => top(path) === folder).flatMap((path) => importsOf(path).filter((target) => !mayImport(path, target)).map((target) => `${path} imports ${target}`));
    expect(strays).toEqual([]);
  });

  it("of packages are of those in the manifest", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const packagesOf = (path: string): string[] => [...read(path).matchAll(/^(?:import|export)\b[^;]*?\bfrom "((?:@[\w-]+\/)?[a-z][\w.-]*)[^"\n]*";?$/gm)].map(([, name]) => name ?? "");
    const strays = code.filter((path) => !path.includes("generated")).flatMap((path) => packagesOf(path).filter((name) => !known.has(name) && name !== "node").map((name) => `${path}: ${name}`));
    expect(packagesOf("gateway/ad-hoc-door.ts")).toContain("@apollo/server");
    expect(strays).toEqual([]);
  });
});

describe("one place each", () => {
  it("reads the environment: config.ts of each side, and the start command", () => {
    const readers = code.filter((path) => /\bprocess\.env\b/.test(read(path)) && top(path) !== "test");
    // The bundler's child sets which build of React is wanted, and reads nothing.
    expect(readers.toSorted()).toEqual(["gateway/config.ts", "kit/config.ts", "mocks/config.ts", "portal/bundle.ts", "start.ts"]);
  });

  /** To listen opens none. */
  const opens = /(?<![.\w])fetch\(|from "(?:undici|node:https|node:net|node:tls)"|^import (?!type )(?!\{ createServer \})[^;]*from "node:http"/m;
  it("opens sockets to other systems: kit's HTTP client", () => {
    const openers = code.filter((path) => ["kit", "gateway", "subgraphs"].includes(top(path)) && !isTest(path) && opens.test(read(path)));
    expect(openers).toEqual(["kit/http-client.ts"]);
  });
});

describe("a database", () => {
  it("is spoken to through kit's, which knows when it is away", () => {
    const drivers = code.filter((path) => ["kit", "gateway", "subgraphs"].includes(top(path)) && !isTest(path) && /from "pg"/.test(read(path)));
    expect(drivers).toEqual(["kit/database.ts", "kit/testing-database.ts"]);
  });
});

describe("a subgraph's folder", () => {
  const names = [...new Set(files.map(subgraphOf).filter((name) => name !== undefined))];

  it.each(names)("%s is entered wherever subgraphs are listed", (name) => {
    for (const list of ["subgraphs/README.md", "CODEOWNERS", "codegen.yml", "gateway/disclosure.ts"]) expect(read(list), list).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it.each(names)("%s is looked for by a gateway in development where it listens", async (name) => {
    const { default: definition } = (await import(`../../subgraphs/${name}/index.ts`)) as { default: { port: number } };
    expect(developmentPorts[name]).toBe(definition.port);
  });

  it.each(names)("%s looks like every other", (name) => {
    const folder = `subgraphs/${name}`;
    for (const part of ["README.md", "schema.graphql", "index.ts", "resolvers.ts", "ministry.ts", "generated.ts", `${name}.test.ts`]) expect(files, `${folder}/${part}`).toContain(`${folder}/${part}`);
    expect(read(`${folder}/index.ts`)).toContain("defineSubgraph({");
    expect(read(`${folder}/schema.graphql`)).toContain("@contact(");
    // Resolvers know no wire and no environment; the ministry knows no GraphQL.
    expect(importsOf(`${folder}/resolvers.ts`).filter((path) => /ministry-client|http-client|config/.test(path))).toEqual([]);
    expect(read(`${folder}/ministry.ts`)).not.toMatch(/from "graphql"|from "\.\/(?:generated|resolvers)\.ts"/);
  });

  it.each(names)("%s enters each public route into the table, with who may call it", async (name) => {
    const { default: definition } = (await import(`../../subgraphs/${name}/index.ts`)) as { default: SubgraphDefinition };
    const subgraph = await openSubgraph(definition);
    const rows = publicRoutesOf(subgraph.app).filter(({ method }) => !["HEAD", "OPTIONS"].includes(method)).map(({ method, path, authentication }) => `| \`${name}\` | \`${method} ${path}\` | ${authentication} |`);
    await subgraph.close();
    expect(rows.filter((row) => !read("subgraphs/README.md").includes(row))).toEqual([]);
  });

  it.each(names)("%s names its migrations so that their order can be seen", (name) => {
    const migrations = files.filter((path) => path.startsWith(`subgraphs/${name}/migrations/`)).map((path) => path.split("/").at(-1) ?? "");
    expect(migrations.filter((file) => !/^\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/.test(file))).toEqual([]);
  });

  it.each(names)("%s describes every type, field, argument and value", (name) => {
    const undescribed: string[] = [];
    const here = (node: ASTNode & { readonly description?: unknown; readonly name: { readonly value: string } }, ancestors: readonly unknown[]): void => {
      const owner = ancestors.findLast((each): each is { readonly name: { readonly value: string } } => typeof each === "object" && each !== null && "name" in each);
      if (!node.description) undescribed.push(owner ? `${owner.name.value}.${node.name.value}` : node.name.value);
    };
    const check = (node: Parameters<typeof here>[0], _key: unknown, _parent: unknown, _path: unknown, ancestors: readonly unknown[]): void => here(node, ancestors);
    visit(parse(read(`subgraphs/${name}/schema.graphql`)), {
      ObjectTypeDefinition: { enter: (node, ...rest) => (node.name.value === "Query" ? undefined : check(node, ...rest)) },
      InterfaceTypeDefinition: { enter: check },
      EnumTypeDefinition: { enter: check },
      InputObjectTypeDefinition: { enter: check },
      ScalarTypeDefinition: { enter: check },
      FieldDefinition: { enter: check },
      InputValueDefinition: { enter: (node, key, parent, path, ancestors) => (ancestors.some((each) => "kind" in each && each.kind === Kind.DIRECTIVE_DEFINITION) ? undefined : check(node, key, parent, path, ancestors)) },
      EnumValueDefinition: { enter: (node, ...rest) => (node.name.value === "UNKNOWN" ? undefined : check(node, ...rest)) },
    });
    expect(undescribed).toEqual([]);
  });
});

describe("identifiers in this repository", () => {
  const searched = files.filter((path) => !/^(?:package-lock\.json|LICENSE)$/.test(path) && !/\.(?:png|svg|ico|woff2?)$/.test(path));

  it("never name a real province: every 12-digit number is synthetic", () => {
    // Place of birth 001 to 096, then century and sex, year, six digits. Hashes and longer numbers are not numbers of people.
    const real = /(?<![\w.-])0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}(?![\w-])/g;
    expect("001085000101".match(real)).toEqual(["001085000101"]);
    expect("999085000101 000195000108".match(real)).toBeNull();
    const found = searched.flatMap((path) => [...read(path).matchAll(real)].map(([number]) => `${path}: ${number}`));
    expect(found.filter((line) => !line.startsWith("test/contract/architecture.test.ts"))).toEqual([]);
  });

  it("never name a real firm: every ten-digit tax code begins with 99", () => {
    const fixtures = files.filter((path) => path.startsWith("mocks/"));
    const codes = fixtures.flatMap((path) => [...read(path).matchAll(/tax[cC]ode: "(\d{10})/g)].map(([, number]) => `${path}: ${number}`));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((line) => !/: 99/.test(line))).toEqual([]);
  });
});
