/**
 * Every number that bounds what one request may cost the gateway, with its reason. What the portal's own pages need is the measure: each bound leaves
 * room for several times the largest of them.
 */
export const limits = {
  /** Bytes of a request. The largest page of the portal sends 6 kB. */
  bodyBytes: 1_000_000,
  /** Milliseconds in which a request has to arrive. A slow phone takes seconds to send a page's query; longer is an attack on sockets. */
  requestMs: 10_000,
  /** How often connections that are too slow are looked for, in milliseconds: what they hold is held this much longer. */
  connectionsCheckMs: 1_000,
  /** Milliseconds that a quiet connection is kept: longer than a balancer keeps its own (60 s), which would otherwise send to one that is being closed. */
  keepAliveMs: 72_000,
  /** Milliseconds in which a request has to be answered, whatever its plan: two steps of a slow ministry, and no reader waits longer. */
  answerMs: 15_000,
  /** Requests under way at once in one process: what one subgraph's connections and queue have room for. More would be let in, worked for, and then refused. */
  inFlight: 256,
  /** Answers from this size on are compressed for whoever asks for it: smaller ones fit a packet or two anyway. */
  compressFromBytes: 1_400,
  /** Milliseconds by which the event loop may be late before requests are refused. */
  lateMs: 250,

  // The text, before it is parsed.

  /** Characters of a document: as many tokens as there may be, with long names and comments. */
  characters: 100_000,
  /** Tokens of a document. The portal's home page has 130, GraphiQL's introspection query 180. */
  tokens: 2_000,
  /** Brackets within brackets. Parser and visitors recurse once for each; a document needs one for each of its levels, and a few for arguments. */
  brackets: 50,

  // The document, before it is validated.

  /** Operations in one document: a tab of GraphiQL with a day's tries. */
  operations: 10,
  /** Fragment definitions in one document: one for each component of a page. */
  fragments: 50,
  /** Fields and fragments within one another. The deepest page has 8; GraphiQL's introspection query has 18. */
  levels: 25,
  /** Fields of the root, each of which asks a ministry at once. The pages have 2 at most. */
  rootFields: 10,
  /** Fields under another name. It is by aliases that one field is asked many times. The pages have 1. */
  aliases: 30,
  /** Fields that stand again in their selection under the same name. Validation compares each with each, and what they select with what they select; a union of some types needs a few. */
  repeats: 50,
  /** Directives, wherever they stand. The planner plans each group of fields under an `@include` of its own again: 18 groups of all that a citizen has took it 70 ms. The pages have none. */
  directives: 15,
  /** Names of types: those of variables, and what fragments are on. One that the schema does not know is compared with all that it does, to say what was meant: 200 took 45 ms. The pages have 2 at most. */
  typeNames: 60,
  /** Fragments spread, counted in every place that they reach. GraphiQL's introspection query has 10. */
  spreads: 100,
  /** Fields and fragments, counted in every place that they reach. The home page has 69, GraphiQL's introspection query 240. */
  selections: 400,

  // What is given with it.

  /** Items of one list in the arguments or the variables. No form of a ministry has more lines. */
  listItems: 100,
  /** Values in the variables altogether: a long form, with room. */
  inputValues: 1_000,
  /** Lists and objects within one another in the variables. */
  inputLevels: 10,

  // What answering takes.

  /** What an operation may cost by estimate (`cost/`). The home page costs 370, a firm's declarations with their lines and history 6,900. */
  cost: 20_000,
  /** Plans that the planner weighs against each other. `me` may come from any ministry, so five of them under aliases are 7,776 plans and seconds; the first few differ in nothing that matters. */
  evaluatedPlans: 16,
  /** Ways to reach one field that the planner looks at. In this graph there are as many as ministries; an interface whose types are spread over some subgraphs makes a document of 30 bytes end the process. */
  paths: 200,
  /** Requests to subgraphs in one plan. Home takes 7. */
  fetches: 50,
  /** Milliseconds of planning one document, then the planner's thread is ended. The dearest that passes the other bounds takes 50 on a machine at rest, and 400 on one that is busy. */
  planningMs: 2_000,
  /** Milliseconds in which a planner's thread has to be there: a hundred times what it takes. One that hangs would keep a new supergraph, and the end of the process, waiting. */
  planningStartMs: 60_000,
  /** Documents that wait to be planned; registered ones are not counted. Some 10 ms each: who comes last still has an answer within a second. */
  planningQueue: 100,
  /** Milliseconds that a document waits for the planner's thread. Who has waited so long has little left of `answerMs` to be answered in. */
  planningWaitMs: 5_000,
  /** Memory of the planner's thread: three times what it has after the hostile documents of the tests. Without a bound, one that runs away takes the process along. */
  planningMegabytes: 256,
} as const;
