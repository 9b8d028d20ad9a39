/**
 * One line for each request in which somebody acts for a citizen: who, for whom, for which case, and what was asked. It is written before anything is asked, so
 * that what fails is in it too.
 */
import type { FastifyBaseLogger } from "fastify";
import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import type { LogFields, Logger } from "../kit/log.ts";
import type { Subject } from "../kit/subject.ts";
import { operationOf } from "./engine/operation.ts";

export type AuditEntry = Required<Pick<LogFields, "subject" | "viewer" | "role" | "case" | "asked">> & Pick<LogFields, "traceId">;

/** Where entries go. */
export type Audit = (entry: AuditEntry) => void;

/** Into the log, however little else is logged: only `silent`, which is no logger at all, keeps it out. */
export const auditInLog = (logger: FastifyBaseLogger): Audit => {
  const log: Logger = logger.child({}, { level: "info" });
  return (entry) => log.info(entry, "acted for a citizen");
};

/** How deep the fields of an entry are named: `me.drivingLicences` tells whose system was asked, what lies below does not. */
const levels = 2;

/** @returns `undefined` for a request of the citizen's own, or of nobody's. */
export const auditEntryOf = (subject: Subject | null, traceId: string, document: DocumentNode, operationName: string | undefined): AuditEntry | undefined => {
  if (!subject?.onBehalf || !subject.viewer.role) return undefined;
  return { traceId, subject: subject.id, viewer: subject.viewer.id, role: subject.viewer.role, case: subject.onBehalf.case, asked: fieldsOf(document, operationName).join(" ") };
};

/** By their names in the schema: an alias is the client's word, and stays out. */
const fieldsOf = (document: DocumentNode, operationName: string | undefined): readonly string[] => {
  const fragments = new Map(document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node.selectionSet]));
  const found = new Set<string>();
  const walk = (selectionSet: SelectionSetNode | undefined, path: readonly string[]): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, path);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(selection.name.value), path);
      else if (selection.selectionSet && path.length + 1 < levels) walk(selection.selectionSet, [...path, selection.name.value]);
      else found.add([...path, selection.name.value].join("."));
    }
  };
  walk(operationOf(document, operationName)?.selectionSet, []);
  return [...found].toSorted();
};
