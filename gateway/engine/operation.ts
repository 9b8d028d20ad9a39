import { Kind } from "graphql";
import type { DocumentNode, OperationDefinitionNode } from "graphql";

/** The operation of that name; without a name, the first. */
export const operationOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined =>
  document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name));
