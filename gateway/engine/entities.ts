/** Fetches of entities: what they are asked with, asked once however often they stand in the answer, and put back everywhere. */
import { Kind, parse, print, visit } from "graphql";
import type { FieldNode, OperationDefinitionNode, VariableDefinitionNode } from "graphql";
import type { FetchNode } from "@apollo/query-planner";
import { isObject, locate, merge, objectsAt, own } from "./data.ts";
import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { isNullByError, readErrorPlaces } from "./explanations.ts";
import { compileRepresenter, compileWriter, lacking } from "./representations.ts";
import type { RepresentationWriter, Representer } from "./representations.ts";
import { compileRewrites } from "./rewrites.ts";
import type { Rewrite } from "./rewrites.ts";
import type { Variables } from "./projector.ts";
import { BadAnswer, compileVariables, objectOf, readPath } from "./run.ts";
import type { Path, PlanContext, Run, Step, SubgraphResult } from "./run.ts";
import { compileSubgraphOperation } from "./subgraph-operation.ts";
import type { SubgraphOperation } from "./subgraph-operation.ts";

export interface EntityFetch {
  readonly node: FetchNode;
  readonly at: Path;
  readonly operation: SubgraphOperation;
  readonly variablesOf: (given: Variables) => string;
  readonly represent: Representer;
  /** Where a representation can be written without being built. */
  readonly writer: RepresentationWriter | undefined;
  readonly inputRewrite: Rewrite | undefined;
  readonly outputRewrite: Rewrite | undefined;
  /** The one field that is asked of the entities, where there is one: the gap when they cannot be had. */
  readonly field: string | undefined;
  readonly interfaceObjects: ReadonlySet<string>;
  /** Whether it is for this subgraph to say that there is no such entity. */
  readonly isOwned: boolean;
}

export const compileEntityFetch = (node: FetchNode, at: Path, context: PlanContext): EntityFetch => ({
  node,
  at,
  operation: compileSubgraphOperation(node.operation, node.operationName),
  variablesOf: compileVariables(node.variableUsages),
  represent: compileRepresenter(node.requires ?? [], context),
  writer: node.inputRewrites?.length ? undefined : compileWriter(node.requires ?? []),
  inputRewrite: compileRewrites(node.inputRewrites, context.isSubtype),
  outputRewrite: compileRewrites(node.outputRewrites, context.isSubtype),
  field: onlyField(node.operation),
  interfaceObjects: context.interfaceObjects,
  isOwned: (node.requires ?? []).every((selection) => selection.kind === "InlineFragment" && selection.typeCondition !== undefined && context.references.has(selection.typeCondition)),
});

const onlyField = (operation: string): string | undefined => {
  const names = new Set<string>();
  visit(parse(operation), {
    Field(node, _key, _parent, _path, ancestors) {
      if (node.name.value === "_entities") return undefined;
      if (ancestors.filter((each) => !Array.isArray(each) && "kind" in each && each.kind === Kind.FIELD).length === 1 && node.name.value !== "__typename") names.add(node.alias?.value ?? node.name.value);
      return false;
    },
  });
  return names.size === 1 ? [...names][0] : undefined;
};

/** The distinct representations of some objects, as JSON, and which of them each object is. */
export interface Gathered {
  readonly representations: readonly string[];
  readonly targets: readonly (readonly JsonObject[])[];
}

/** Puts together what has the same representation. */
class Distinct implements Gathered {
  readonly representations: string[] = [];
  readonly targets: JsonObject[][] = [];
  // Apart, because a key's value could be the text of another representation.
  readonly #byKey = new Map<JsonValue, JsonObject[]>();
  readonly #byText = new Map<string, JsonObject[]>();

  /** @param key what alone tells the representations apart: cheaper to look up than their text. */
  add(text: string, object: JsonObject, key?: JsonValue): void {
    const known = key === undefined ? this.#byText.get(text) : this.#byKey.get(key);
    if (known) return void known.push(object);
    const targets = [object];
    this.representations.push(text);
    this.targets.push(targets);
    if (key === undefined) this.#byText.set(text, targets);
    else this.#byKey.set(key, targets);
  }
}

export const gather = (fetch: EntityFetch, run: Run): Gathered => {
  const { at, represent, writer, inputRewrite } = fetch;
  const distinct = new Distinct();
  // One entity may stand at several places as one object; as long as none does, nothing has to be remembered.
  const seen = run.sharesObjects ? new Set<JsonObject>() : undefined;
  const without: JsonObject[] = [];
  const isByError = nullsByError(fetch, run);
  for (const object of objectsAt(run.root, at)) {
    if (seen?.has(object)) continue;
    seen?.add(object);
    // It holds no null, so that no error can be behind one.
    const written = writer?.write(object, run.needsEscapes);
    if (written !== undefined) {
      distinct.add(written, object, writer?.key === undefined ? undefined : object[writer.key]);
      continue;
    }
    const representation = represent(object);
    if (!representation) continue;
    if (representation === lacking || isByError(object, representation)) {
      without.push(object);
      continue;
    }
    inputRewrite?.(representation);
    distinct.add(JSON.stringify(representation), object);
  }
  if (without.length > 0) tellLacking(fetch, without, run);
  return distinct;
};

/** Whether a representation says null of what somebody failed to give: a subgraph must not take for nothing what is not known. */
const nullsByError = (fetch: EntityFetch, run: Run): ((object: JsonObject, representation: JsonObject) => boolean) => {
  if (run.errors.length === 0) return () => false;
  const errors = readErrorPlaces(run.errors);
  const places = placesOf(fetch, run);
  return (object, representation) => places.get(object)?.some((at) => isNullByError(errors, at, representation)) ?? false;
};

/** Several entity fetches to one subgraph as one operation: each `_entities` under an alias, with representations of its own. */
interface Combined {
  readonly operation: SubgraphOperation;
  readonly variablesOf: (given: Variables) => string;
}

const aliasOf = (index: number): string => `_entities_${index}`;
const representationsOf = (index: number): string => `representations_${index}`;
const listOf = (name: string, { representations }: Gathered): string => `"${name}":[${representations.join()}],`;

const combine = (fetches: readonly EntityFetch[]): Combined => {
  const definitions = new Map<string, VariableDefinitionNode>();
  const selections: FieldNode[] = [];
  for (const [index, { node }] of fetches.entries()) {
    const document = visit(parse(node.operation), { Variable: (variable) => (variable.name.value === "representations" ? { ...variable, name: { ...variable.name, value: representationsOf(index) } } : undefined) });
    const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
    for (const definition of operation?.variableDefinitions ?? []) definitions.set(definition.variable.name.value, definition);
    for (const selection of operation?.selectionSet.selections ?? []) {
      if (selection.kind === Kind.FIELD) selections.push({ ...selection, alias: { kind: Kind.NAME, value: aliasOf(index) } });
    }
  }
  const operation = { kind: Kind.OPERATION_DEFINITION, operation: "query", variableDefinitions: [...definitions.values()], selectionSet: { kind: Kind.SELECTION_SET, selections } } as OperationDefinitionNode;
  return { operation: compileSubgraphOperation(print(operation), undefined), variablesOf: compileVariables([...new Set(fetches.flatMap(({ node }) => node.variableUsages ?? []))]) };
};

export const fetchEntities = (fetches: readonly EntityFetch[]): Step => {
  const [first] = fetches;
  if (!first) return async () => {};
  if (fetches.length > 1) return fetchCombined(fetches);
  return async (run) => ask(first, gather(first, run), run, first.variablesOf(run.given));
};

/** @param variables members of a JSON object, each with a comma behind it. */
export const ask = async (fetch: EntityFetch, gathered: Gathered, run: Run, variables: string): Promise<void> => {
  if (gathered.representations.length === 0) return;
  try {
    const { data, errors = [], needsEscapes = true } = await run.fetch(fetch.node.serviceName, fetch.operation, objectOf(variables + listOf("representations", gathered)));
    run.needsEscapes ||= needsEscapes;
    receive(fetch, gathered, isObject(data) ? own(data, "_entities") : null, errors, run);
  } catch (fault) {
    tellGaps(fetch, gathered, run, { fault });
  }
};

const fetchCombined = (fetches: readonly EntityFetch[]): Step => {
  const combined = combine(fetches);
  const service = fetches[0]?.node.serviceName ?? "";
  return async (run) => {
    const gathered = fetches.map((fetch) => gather(fetch, run));
    // With representations for one of them only, its own operation is smaller.
    const wanted = fetches.filter((_fetch, index) => (gathered[index]?.representations.length ?? 0) > 0);
    if (wanted.length <= 1) {
      for (const [index, fetch] of fetches.entries()) await ask(fetch, gathered[index] as Gathered, run, fetch.variablesOf(run.given));
      return;
    }
    const variables = combined.variablesOf(run.given) + gathered.map((each, index) => listOf(representationsOf(index), each)).join("");
    try {
      const { data, errors = [], needsEscapes = true } = await run.fetch(service, combined.operation, objectOf(variables));
      run.needsEscapes ||= needsEscapes;
      for (const [index, fetch] of fetches.entries()) {
        const alias = aliasOf(index);
        // What names none of them is about all of them.
        const about = errors.filter(({ path }) => !isOfAnother(path, alias, fetches.length));
        receive(fetch, gathered[index] as Gathered, isObject(data) ? own(data, alias) : null, about, run);
      }
    } catch (fault) {
      for (const [index, fetch] of fetches.entries()) tellGaps(fetch, gathered[index] as Gathered, run, { fault });
    }
  };
};

/** Whether an error of a combined request names one of its other parts. */
const isOfAnother = (path: unknown, alias: string, parts: number): boolean => Array.isArray(path) && path[0] !== alias && Array.from({ length: parts }, (_part, index) => aliasOf(index)).includes(path[0] as string);

type SubgraphError = NonNullable<SubgraphResult["errors"]>[number];

/** Merges entities into every place where they stand, and tells of what is missing. */
const receive = (fetch: EntityFetch, gathered: Gathered, entities: JsonValue, errors: readonly SubgraphError[], run: Run): void => {
  const { representations, targets } = gathered;
  if (representations.length === 0) return;
  const isUsable = Array.isArray(entities) && entities.length === representations.length;
  if (isUsable) {
    if (fetch.isOwned && errors.length === 0 && entities.includes(null)) run.absent.push(() => placesOfAbsent(fetch, gathered, entities, run));
    for (const [index, entity] of entities.entries()) {
      if (!isObject(entity)) continue;
      fetch.outputRewrite?.(entity);
      const places = targets[index] ?? [];
      if (places.length > 1) run.sharesObjects = true;
      for (const target of places) merge(target, entity, fetch.interfaceObjects);
    }
  }
  if (errors.length > 0) placeErrors(fetch, gathered, errors, run);
  if (!isUsable && errors.every(({ path }) => typeof readPath(path)?.[1] === "number")) tellGaps(fetch, gathered, run, { fault: new BadAnswer() });
};

/** An error about the n-th representation is told at every place where its entity stands; one that names none, wherever entities were asked for. */
const placeErrors = (fetch: EntityFetch, gathered: Gathered, errors: readonly SubgraphError[], run: Run): void => {
  const places = placesOf(fetch, run);
  for (const { path, extensions } of errors) {
    const [, index, ...rest] = readPath(path) ?? [];
    const targets = typeof index === "number" ? gathered.targets[index] : undefined;
    if (!targets) tellGaps(fetch, gathered, run, { extensions }, places);
    else for (const at of placesOfTargets(targets, places)) run.errors.push({ service: fetch.node.serviceName, path: [...at, ...rest], extensions });
  }
};

/** Errors of one entity, or of one fetch as a whole, beyond this say nothing new. */
const mostPlaces = 50;

type Places = ReadonlyMap<JsonObject, readonly ResponsePath[]>;

/** Where each object stands that a fetch was for. Walked once for all the errors of an answer. */
const placesOf = ({ at }: EntityFetch, run: Run): Places => {
  const places = new Map<JsonObject, ResponsePath[]>();
  for (const { object, path } of locate(run.root, at)) {
    const known = places.get(object);
    if (known) known.push(path);
    else places.set(object, [path]);
  }
  return places;
};

const placesOfTargets = (targets: readonly JsonObject[], places: Places): ResponsePath[] => targets.flatMap((target) => places.get(target) ?? []).slice(0, mostPlaces);

const placesOfAbsent = (fetch: EntityFetch, { targets }: Gathered, entities: readonly JsonValue[], run: Run): readonly ResponsePath[] => {
  const places = placesOf(fetch, run);
  return targets.filter((_objects, index) => entities[index] === null).flatMap((objects) => objects.flatMap((object) => places.get(object) ?? []));
};

const tellGaps = (fetch: EntityFetch, { targets }: Gathered, run: Run, what: { readonly fault?: unknown; readonly extensions?: unknown }, places: Places = placesOf(fetch, run)): void => {
  for (const at of placesOfTargets(targets.flat(), places)) run.errors.push({ service: fetch.node.serviceName, path: gapIn(fetch, at), ...what });
};

const gapIn = ({ field }: EntityFetch, at: ResponsePath): ResponsePath => (field ? [...at, field] : at);

/**
 * Objects that cannot be asked about, because what they would be asked with was not to be had: the error that told of that, perhaps at a place that the
 * client does not see, is told of the gap, too.
 */
const tellLacking = (fetch: EntityFetch, objects: readonly JsonObject[], run: Run): void => {
  const told = [...run.errors];
  for (const at of placesOfTargets(objects, placesOf(fetch, run))) {
    const cause = told.find(({ path }) => path && isWithin(path, at));
    if (cause) run.errors.push({ ...cause, path: gapIn(fetch, at) });
  }
};

/** Whether one of two places is the other, or inside it. */
const isWithin = (one: ResponsePath, other: ResponsePath): boolean => one.slice(0, other.length).every((step, index) => step === other[index]);
