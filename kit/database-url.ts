/** Where an owner's database is: a database per owner on one server, so that none can read another's. */

/** The server that `npm start` and `npm run database` run: known to everybody, good for one machine. */
export const developmentServer = "postgres://lien_thong:development@127.0.0.1:4003";

export const databaseName = (owner: string): string => `lien_thong_${owner.replaceAll("-", "_")}`;

/** @param server an address with or without a database, whose name is replaced. @returns the address of the owner's own. */
export const databaseUrl = (server: string, owner: string): string => {
  const url = new URL(server);
  url.pathname = `/${databaseName(owner)}`;
  return url.href;
};
