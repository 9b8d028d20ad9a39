/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Home {\n  me {\n    id\n    fullName\n    dateOfBirth\n    identity {\n      status\n      missing\n      verificationMethods\n      assuranceLevel\n    }\n    taxpayer {\n      taxCode\n      status {\n        code\n        label\n        inForce\n      }\n      obligations(first: 5) {\n        totalAmountDue\n        nodes {\n          id\n          kind\n          period\n          amountDue\n          dueDate\n          overdue\n        }\n      }\n    }\n    judicialRecordCertificates {\n      number\n      form\n      state\n      issuedOn\n    }\n    customsDeclarations(first: 5) {\n      nodes {\n        number\n        type\n        channel\n        status\n        registeredAt\n      }\n    }\n    drivingLicences {\n      number\n      classes\n      points\n      validUntil\n      status\n    }\n    electricityAccounts {\n      nodes {\n        customerCode\n        corporation\n        address\n        outstanding {\n          state\n          amount\n        }\n        bills(first: 3) {\n          nodes {\n            id\n            period\n            consumption\n            total\n            status\n            dueDate\n          }\n        }\n      }\n      unavailableCorporations\n    }\n    representations {\n      role\n      organisation {\n        taxCode\n        name\n        customsDeclarations(first: 5) {\n          nodes {\n            number\n            channel\n            status\n          }\n        }\n      }\n    }\n  }\n}": typeof types.HomeDocument,
};
const documents: Documents = {
    "query Home {\n  me {\n    id\n    fullName\n    dateOfBirth\n    identity {\n      status\n      missing\n      verificationMethods\n      assuranceLevel\n    }\n    taxpayer {\n      taxCode\n      status {\n        code\n        label\n        inForce\n      }\n      obligations(first: 5) {\n        totalAmountDue\n        nodes {\n          id\n          kind\n          period\n          amountDue\n          dueDate\n          overdue\n        }\n      }\n    }\n    judicialRecordCertificates {\n      number\n      form\n      state\n      issuedOn\n    }\n    customsDeclarations(first: 5) {\n      nodes {\n        number\n        type\n        channel\n        status\n        registeredAt\n      }\n    }\n    drivingLicences {\n      number\n      classes\n      points\n      validUntil\n      status\n    }\n    electricityAccounts {\n      nodes {\n        customerCode\n        corporation\n        address\n        outstanding {\n          state\n          amount\n        }\n        bills(first: 3) {\n          nodes {\n            id\n            period\n            consumption\n            total\n            status\n            dueDate\n          }\n        }\n      }\n      unavailableCorporations\n    }\n    representations {\n      role\n      organisation {\n        taxCode\n        name\n        customsDeclarations(first: 5) {\n          nodes {\n            number\n            channel\n            status\n          }\n        }\n      }\n    }\n  }\n}": types.HomeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Home {\n  me {\n    id\n    fullName\n    dateOfBirth\n    identity {\n      status\n      missing\n      verificationMethods\n      assuranceLevel\n    }\n    taxpayer {\n      taxCode\n      status {\n        code\n        label\n        inForce\n      }\n      obligations(first: 5) {\n        totalAmountDue\n        nodes {\n          id\n          kind\n          period\n          amountDue\n          dueDate\n          overdue\n        }\n      }\n    }\n    judicialRecordCertificates {\n      number\n      form\n      state\n      issuedOn\n    }\n    customsDeclarations(first: 5) {\n      nodes {\n        number\n        type\n        channel\n        status\n        registeredAt\n      }\n    }\n    drivingLicences {\n      number\n      classes\n      points\n      validUntil\n      status\n    }\n    electricityAccounts {\n      nodes {\n        customerCode\n        corporation\n        address\n        outstanding {\n          state\n          amount\n        }\n        bills(first: 3) {\n          nodes {\n            id\n            period\n            consumption\n            total\n            status\n            dueDate\n          }\n        }\n      }\n      unavailableCorporations\n    }\n    representations {\n      role\n      organisation {\n        taxCode\n        name\n        customsDeclarations(first: 5) {\n          nodes {\n            number\n            channel\n            status\n          }\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').HomeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
