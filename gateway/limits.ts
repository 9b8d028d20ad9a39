/** Every number that bounds what one request may cost the gateway, with its reason. */
export const limits = {
  /** The largest page of the portal sends 6 kB. */
  bodyBytes: 1_000_000,
  /** The portal's home page has 130 tokens, GraphiQL's introspection query 400. */
  tokens: 2_000,
  /** Selections after fragments are spread: what a document of that many tokens could hold, and no fragment bomb. */
  selections: 5_000,
  /** A slow phone takes seconds to send a page's query; longer is an attack on sockets. */
  requestMs: 30_000,
} as const;
