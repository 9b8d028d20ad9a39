/**
 * The floor: what a person would write who knew the questions beforehand. The same fetches over the same HTTP client as ours, joined by hand; no schema,
 * no plan, no validation, no limits, no errors. A gateway cannot be expected to cost less.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { Pool } from "undici";
import { home, homeParts } from "./home.ts";
import { affairs, documentIdOf, growth, questions, takesYear } from "./questions.ts";
import { createSecurity } from "./security.ts";
import type { Known } from "./security.ts";

type Thing = Record<string, unknown>;
type Variables = Readonly<Record<string, unknown>>;
/** @param known who asks, where that matters: every request to a subgraph is then signed. */
type Answering = (variables: Variables, known?: Known) => Promise<Thing>;

const { values } = parseArgs({ options: { port: { type: "string" }, urls: { type: "string" }, issuer: { type: "string" }, home: { type: "boolean", default: false } } });
const urls = JSON.parse(readFileSync(values.urls ?? "", "utf8")) as Readonly<Record<string, string>>;
const security = values.issuer === undefined ? undefined : createSecurity(values.issuer);
const pools = new Map(Object.values(urls).map((url) => [url, new Pool(new URL(url).origin, { connections: 64, pipelining: 1, keepAliveTimeout: 600_000 })]));
const headers = { "content-type": "application/json", accept: "application/json" };

const fetchFrom = (subgraph: string, query: string): Answering => {
  const url = urls[subgraph] ?? "";
  const pool = pools.get(url);
  const { pathname: path } = new URL(url);
  const before = `{"query":${JSON.stringify(query)},"variables":`;
  return (variables, known) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const body = `${before}${JSON.stringify(variables)}}`;
      const [name, value] = (known && security?.sign(subgraph, path, body, known)) ?? [];
      pool?.dispatch(
        { method: "POST", path, headers: name === undefined ? headers : { ...headers, [name]: value }, body },
        {
          onRequestStart() {},
          onResponseStart() {},
          onResponseData: (_controller, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve((JSON.parse((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString()) as { readonly data: Thing }).data),
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
};

type Entities = (representations: readonly Thing[], known: Known | undefined, variables?: Variables) => Promise<readonly Thing[]>;

const entitiesFrom = (subgraph: string, type: string, fields: string): Entities =>
  entitiesBy(subgraph, `query($representations:[_Any!]!${takesYear(fields) ? ",$year:Int!" : ""}){_entities(representations:$representations){...on ${type}{${fields}}}}`);

const entitiesBy = (subgraph: string, query: string): Entities => {
  const ask = fetchFrom(subgraph, query);
  return async (representations, known, variables) => (await ask({ representations, ...variables }, known))["_entities"] as readonly Thing[];
};

const person = "id fullName dateOfBirth sex address";

const askOne = (): Answering => fetchFrom("identity", "query($id:ID!){citizen(id:$id){fullName dateOfBirth sex}}");

const askDashboard = (ministries: number): Answering => {
  const askCitizen = fetchFrom("identity", `query($id:ID!){citizen(id:$id){${person}}}`);
  const asks = affairs.slice(0, ministries).map(({ subgraph, fields }) => ({ ask: entitiesFrom(subgraph, "Citizen", fields), withYear: takesYear(fields) }));
  return async ({ id, year }, known) => {
    const { citizen } = (await askCitizen({ id }, known)) as { readonly citizen: Thing };
    const representations = [{ __typename: "Citizen", id: citizen["id"] }];
    const added = await Promise.all(asks.map(({ ask, withYear }) => ask(representations, known, withYear ? { year } : undefined)));
    for (const [entity] of added) Object.assign(citizen, entity);
    return { citizen };
  };
};

const askPeople = (): Answering => fetchFrom("identity", `query($first:Int!,$offset:Int!){citizens(first:$first,offset:$offset){${person} ethnicity}}`);

interface Dossier extends Thing {
  readonly code: string;
  readonly agency: { readonly code: string };
}

const askRegistry = (): Answering => {
  const askCitizens = fetchFrom("identity", `query($first:Int!,$offset:Int!){citizens(first:$first,offset:$offset){${person}}}`);
  const askTax = entitiesFrom("tax", "Citizen", affairs[0]?.fields ?? "");
  const askDossiers = entitiesFrom("dossiers", "Citizen", "dossiers(year:$year){code procedure status submittedOn dueOn agency{code}}");
  const askFees = entitiesFrom("payments", "Dossier", "fee{amount reason paid}");
  const askAgencies = entitiesFrom("agencies", "Agency", "name telephone");

  const askFiled = async (representations: readonly Thing[], known: Known | undefined, year: unknown): Promise<readonly Thing[][]> => {
    const found = (await askDossiers(representations, known, { year })) as readonly { readonly dossiers: readonly Dossier[] }[];
    const all = found.flatMap(({ dossiers }) => dossiers);
    const codes = [...new Set(all.map(({ agency }) => agency.code))];
    const [fees, agencies] = await Promise.all([
      askFees(all.map(({ code }) => ({ __typename: "Dossier", code })), known),
      askAgencies(codes.map((code) => ({ __typename: "Agency", code })), known),
    ]);
    const agencyOf = new Map(codes.map((code, index) => [code, agencies[index]]));
    let next = 0;
    return found.map(({ dossiers }) =>
      dossiers.map(({ code, procedure, status, submittedOn, dueOn, agency }) => ({ code, procedure, status, submittedOn, dueOn, fee: fees[next++]?.["fee"], agency: agencyOf.get(agency.code) })),
    );
  };

  return async ({ first, offset, year }, known) => {
    const { citizens } = (await askCitizens({ first, offset }, known)) as { readonly citizens: readonly Thing[] };
    const representations = citizens.map(({ id }) => ({ __typename: "Citizen", id }));
    const [taxed, filed] = await Promise.all([askTax(representations, known, { year }), askFiled(representations, known, year)]);
    for (const [index, citizen] of citizens.entries()) {
      citizen["taxpayer"] = taxed[index]?.["taxpayer"];
      citizen["dossiers"] = filed[index];
    }
    return { citizens };
  };
};

interface Representation {
  readonly organisation: Thing & { readonly taxCode: string };
}

const askHome = (): Answering => {
  const { parts, order, firms } = homeParts();
  const asks = parts.map(({ subgraph, query }) => ({ subgraph, ask: fetchFrom(subgraph, query) }));
  const askFirms = entitiesBy(firms.subgraph, firms.query);
  const inOrder = (names: readonly string[], found: Thing): Thing => Object.fromEntries(names.map((name) => [name, found[name]]));

  const addFirms = async ({ me }: Thing, known: Known | undefined): Promise<Thing> => {
    const { representations } = me as { readonly representations: readonly Representation[] };
    if (representations.length === 0) return me as Thing;
    const added = await askFirms(representations.map(({ organisation }) => ({ __typename: "Organisation", taxCode: organisation.taxCode })), known);
    return { ...(me as Thing), representations: representations.map((each, index) => ({ ...each, organisation: inOrder(firms.order, { ...each.organisation, ...added[index] }) })) };
  };

  return async (_variables, known) => {
    const found = await Promise.all(
      asks.map(async ({ subgraph, ask }) => {
        const answer = await ask({}, known);
        return subgraph === "identity" ? addFirms(answer, known) : (answer["me"] as Thing);
      }),
    );
    return { me: inOrder(order, Object.assign({}, ...found) as Thing) };
  };
};

const canned = (): Map<string, Answering> => {
  const answers = new Map([
    [documentIdOf(questions[0].document), askOne()],
    [documentIdOf(questions[1].document), askDashboard(4)],
    [documentIdOf(questions[2].document), askRegistry()],
  ]);
  for (const { name, points } of [...growth(true), ...growth(false)]) {
    for (const { at, question } of points) {
      const id = documentIdOf(question.document);
      if (!answers.has(id)) answers.set(id, name === "subgraphs" ? askDashboard(at) : askPeople());
    }
  }
  return answers;
};

const answers = values.home ? new Map([[documentIdOf(home.document), askHome()]]) : canned();

createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  const respond = (known?: Known): void => {
    const { documentId, variables } = JSON.parse(body) as { readonly documentId: string; readonly variables: Variables };
    const answering = answers.get(documentId);
    if (!answering) {
      response.writeHead(404).end();
      return;
    }
    answering(variables, known).then(
      (data) => {
        const text = JSON.stringify({ data });
        response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(text) }).end(text);
      },
      () => response.writeHead(500).end(),
    );
  };
  const identify = (): void => {
    const known = security?.authenticate(request.headers.authorization);
    // Whoever is remembered costs no turn of the queue.
    if (known instanceof Promise) known.then(respond, () => response.writeHead(401).end());
    else respond(known);
  };
  request.on("end", () => {
    try {
      identify();
    } catch {
      response.writeHead(401).end();
    }
  });
}).listen(Number(values.port), "127.0.0.1");
