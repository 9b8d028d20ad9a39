/**
 * What each canned subgraph publishes, in the words of Federation 1: `@apollo/composition` reads them as they are, and so does a gateway that knows no
 * other version. One text for all contestants.
 */

/** A subgraph's SDL by its name. `identity` is where every query begins. */
export const schemas = {
  identity: `
    type Query { citizen(id: ID!): Citizen citizens(first: Int!, offset: Int!): [Citizen!] }
    type Citizen @key(fields: "id") { id: ID! fullName: String! dateOfBirth: String! sex: String! address: String! ethnicity: String! }`,
  tax: `
    extend type Citizen @key(fields: "id") { id: ID! @external taxpayer(year: Int!): Taxpayer }
    type Taxpayer { taxCode: String! office: String! status: String! obligations: [TaxObligation!]! }
    type TaxObligation { code: String! name: String! amount: Int! dueOn: String! }`,
  licences: `
    extend type Citizen @key(fields: "id") { id: ID! @external drivingLicences: [DrivingLicence!] }
    type DrivingLicence { number: String! class: String! issuer: String! issuedOn: String! expiresOn: String points: Int! }`,
  electricity: `
    extend type Citizen @key(fields: "id") { id: ID! @external electricityAccounts: [ElectricityAccount!] }
    type ElectricityAccount { customerCode: String! corporation: String! address: String! outstanding: Int! bills: [Bill!]! }
    type Bill { month: String! kilowattHours: Int! amount: Int! paid: Boolean! }`,
  dossiers: `
    extend type Citizen @key(fields: "id") { id: ID! @external dossiers(year: Int!): [Dossier!] }
    type Dossier @key(fields: "code") { code: ID! procedure: String! status: String! submittedOn: String! dueOn: String! agency: Agency }
    extend type Agency @key(fields: "code") { code: ID! @external }`,
  agencies: `
    type Agency @key(fields: "code") { code: ID! name: String! address: String! telephone: String! }`,
  payments: `
    extend type Dossier @key(fields: "code") { code: ID! @external fee: Fee }
    extend type Citizen @key(fields: "id") { id: ID! @external payments: [Payment!] }
    type Fee { amount: Int! reason: String! paid: Boolean! }
    type Payment { id: ID! amount: Int! channel: String! paidOn: String! }`,
  customs: `
    extend type Citizen @key(fields: "id") { id: ID! @external declarations: [CustomsDeclaration!] }
    type CustomsDeclaration { number: String! channel: String! goods: String! duty: Int! }`,
  trade: `
    extend type Citizen @key(fields: "id") { id: ID! @external promotions: [Promotion!] }
    type Promotion { code: String! title: String! startsOn: String! province: String! }`,
  judicial: `
    extend type Citizen @key(fields: "id") { id: ID! @external certificates: [Certificate!] }
    type Certificate { number: String! form: String! state: String! issuedOn: String! }`,
} as const satisfies Readonly<Record<string, string>>;

export type SubgraphName = keyof typeof schemas;

export const subgraphNames = Object.keys(schemas) as readonly SubgraphName[];
