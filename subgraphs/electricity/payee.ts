/** To whom bills are paid (đơn vị thụ hưởng). */
import { z } from "zod";
import type { Variable } from "../../kit/config.ts";
import type { Payee } from "../../kit/payable.ts";
import type { CorporationName } from "./customer-code.ts";

export interface BankAccount {
  readonly account: string;
  /** As banks name one another. */
  readonly bank: string;
}

/** `account@bank`. There is nothing to assume in production: money goes there. */
export const bankAccount = ({ describe, development }: { readonly describe: string; readonly development: string }): Variable<BankAccount> => ({
  read: z
    .string()
    .regex(/^[A-Za-z0-9]{4,34}@[A-Za-z0-9]{2,34}$/, "must be written account@bank, for example 99900000004026@NHMAU")
    .transform((written): BankAccount => {
      const [account = "", bank = ""] = written.split("@");
      return { account, bank };
    }),
  ...{ describe, development },
});

const names: Readonly<Record<CorporationName, string>> = {
  HANOI: "Tổng công ty Điện lực Thành phố Hà Nội",
  HCMC: "Tổng công ty Điện lực Thành phố Hồ Chí Minh",
  NPC: "Tổng công ty Điện lực miền Bắc",
  CPC: "Tổng công ty Điện lực miền Trung",
  SPC: "Tổng công ty Điện lực miền Nam",
};

export const payeeOf = (corporation: CorporationName, { account, bank }: BankAccount): Payee => ({ kind: "BANK", name: names[corporation], account, bank });
