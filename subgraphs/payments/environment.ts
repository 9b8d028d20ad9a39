/** What this subgraph is told by its environment. */
import { z } from "zod";
import { optional, secret, text, url } from "../../kit/config.ts";
import type { Configuration, Variable } from "../../kit/config.ts";
import { readingOffers, signingOffers } from "../../kit/offer.ts";
import { ownerNames } from "./owners.ts";
import type { OwnerName } from "./owners.ts";
import type { PlatformOptions } from "./platform.ts";

const addresses: z.ZodType<readonly string[], string> = z
  .string()
  .transform((list) => list.split(",").map((each) => each.trim()))
  .refine((list) => list.every((each) => URL.canParse(each) && /^https?:$/.test(new URL(each).protocol)), "must be http(s) addresses, several by comma");

const returnUrls: Variable<readonly string[]> = {
  read: addresses,
  describe: "where a payer's browser may be sent back to, each an origin and the beginning of a path; several by comma",
  development: "http://127.0.0.1:4000/,http://localhost:4000/",
};

export const environment = {
  PUBLIC_URL: url({ describe: "the address at which the payment platform and citizens reach this subgraph's routes beside GraphQL", development: "http://127.0.0.1:4018" }),
  PAYMENT_PLATFORM_URL: url({ describe: "the payment platform", development: "http://127.0.0.1:4031" }),
  PAYMENT_PAGES_URL: optional(url({ describe: "the origin of the payment platform's pages, where it is not that of PAYMENT_PLATFORM_URL" })),
  PAYMENT_CLIENT: text({ describe: "what the payment platform calls this portal", development: "lien-thong" }),
  PAYMENT_HASH_KEY_1: secret({ describe: "what requests to the payment platform are signed with", development: "mock-hash-key-1" }),
  PAYMENT_HASH_KEY_2: secret({ describe: "what the payment platform signs with", development: "mock-hash-key-2" }),
  RETURN_URLS: returnUrls,
  OWNER_ELECTRICITY_URL: url({ describe: "the subgraph electricity, which is told what was paid", development: "http://127.0.0.1:4016" }),
  OWNER_TAX_URL: url({ describe: "the subgraph tax, which is told what was paid", development: "http://127.0.0.1:4012" }),
  OWNER_DOSSIERS_URL: url({ describe: "the subgraph dossiers, which is told what was paid and keeps the receipts", development: "http://127.0.0.1:4017" }),
  ...signingOffers("payments"),
  ...readingOffers(ownerNames),
};

type Told = Configuration<typeof environment>;

export const platformOf = (told: Told): PlatformOptions => ({
  url: told.PAYMENT_PLATFORM_URL,
  pages: told.PAYMENT_PAGES_URL ?? told.PAYMENT_PLATFORM_URL,
  client: told.PAYMENT_CLIENT,
  keys: { ours: told.PAYMENT_HASH_KEY_1, theirs: told.PAYMENT_HASH_KEY_2 },
  notifyUrl: `${told.PUBLIC_URL}/paymentconfirm`,
});

export const ownersOf = (told: Told): Readonly<Record<OwnerName, string>> => ({ electricity: told.OWNER_ELECTRICITY_URL, tax: told.OWNER_TAX_URL, dossiers: told.OWNER_DOSSIERS_URL });
