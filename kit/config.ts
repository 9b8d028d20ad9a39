import { z } from "zod";
import { Secret } from "./secret.ts";

/** One environment variable: how it is read, what it is for, and what `--dev` may assume when it is unset. */
export interface Variable<T> {
  readonly read: z.ZodType<T, string>;
  readonly describe: string;
  /** How it is read from a file whose path is in `<NAME>_FILE`, for what may be given so instead. */
  readonly readFile?: z.ZodType<T, string>;
  /** Assumed when unset, in production too: for what is right everywhere. */
  readonly fallback?: string;
  /** Assumed when unset, with `--dev` only: for what is right on one machine. */
  readonly development?: string;
}

export type Variables = Readonly<Record<string, Variable<unknown>>>;
export type Configuration<V extends Variables> = { readonly [K in keyof V]: V[K] extends Variable<infer T> ? T : never };

type Described = Pick<Variable<never>, "describe" | "fallback" | "development">;

const variable = <T>(read: z.ZodType<T, string>, described: Described): Variable<T> => ({ read, ...described });

/** The base address of a system, without a trailing slash. */
export const url = (described: Described): Variable<string> =>
  variable(z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).transform((text) => text.replace(/\/+$/, "")), described);

export const text = (described: Described): Variable<string> => variable(z.string().min(1, "must not be empty"), described);

/** A moment, ISO 8601. */
export const moment = (described: Described): Variable<Date> =>
  variable(
    z
      .string()
      .refine((value) => !Number.isNaN(Date.parse(value)), "must be a moment in ISO 8601, for example 2026-11-23T09:00:00+07:00")
      .transform((value) => new Date(value)),
    described,
  );

export const secret = (described: Described): Variable<Secret> =>
  variable(z.string().min(1, "must not be empty").transform((value) => new Secret(value)), described);

export const integer = (range: { readonly min: number; readonly max: number }, described: Described): Variable<number> =>
  variable(
    z
      .string()
      .regex(/^\d+$/, `must be a whole number from ${range.min} to ${range.max}`)
      .transform(Number)
      .refine((n) => n >= range.min && n <= range.max, `must be from ${range.min} to ${range.max}`),
    described,
  );

/** Absent is `undefined`. */
export const optional = <T>({ read, describe }: Variable<T>): Variable<T | undefined> => ({
  // An unset variable reaches the parser as the empty string.
  read: z.string().transform((value, context): T | undefined => {
    if (value === "") return undefined;
    const parsed = read.safeParse(value);
    if (parsed.success) return parsed.data;
    context.addIssue(parsed.error.issues[0]?.message ?? "is not valid");
    return z.NEVER;
  }),
  describe,
  fallback: "",
});

export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment: the one place of gateway and subgraphs that reads it. */
export const processEnvironment = (): Environment => process.env;

/** The gateway's port in development. */
const developmentPort = 4000;

/**
 * A development port: all keep their distance from the gateway's `PORT`, so that `PORT=5000` moves the whole federation and two can run side by side.
 * @param port as it is when the gateway is on its default.
 */
export const shiftedPort = (port: number, environment: Environment): number => port + Number(environment["PORT"] || developmentPort) - developmentPort;

const shiftedAddress = (address: string, environment: Environment): string => address.replace(/^(\w+:\/\/(?:[^@/]*@)?127\.0\.0\.1:)(\d+)/, (_all, host: string, port: string) => `${host}${shiftedPort(Number(port), environment)}`);

/**
 * Reads what a part needs, once, and freezes it. Every fault is reported at once, without the faulty values.
 * @throws {ConfigurationError}
 */
export const readConfiguration = <V extends Variables>(variables: V, environment: Environment, { dev }: { readonly dev: boolean }): Configuration<V> => {
  const faults: string[] = [];
  const values = Object.entries(variables).map(([name, { read, readFile, describe, fallback, development }]) => {
    const fileName = `${name}_FILE`;
    const file = (readFile && environment[fileName]) || undefined;
    const given = environment[name] || undefined;
    if (given !== undefined && file !== undefined) {
      faults.push(`${name} and ${fileName} are both set, and only one of them can count: ${describe}`);
      return [name, undefined];
    }
    const value = file ?? given ?? (dev && development !== undefined ? shiftedAddress(development, environment) : undefined) ?? fallback;
    if (value === undefined) {
      faults.push(`${name} ${readFile ? `or ${fileName} ` : ""}is not set: ${describe}`);
      return [name, undefined];
    }
    const parsed = (file === undefined ? read : (readFile ?? read)).safeParse(value);
    if (!parsed.success) faults.push(`${file === undefined ? name : fileName} ${parsed.error.issues[0]?.message ?? "is not valid"}: ${describe}`);
    return [name, parsed.data];
  });
  if (faults.length > 0) throw new ConfigurationError(["The configuration is not complete:", ...faults.map((fault) => `  - ${fault}`)].join("\n"));
  return Object.freeze(Object.fromEntries(values)) as Configuration<V>;
};
