/** What the shops decide at their counters: a certified copy of a civil-status entry (cấp bản sao trích lục hộ tịch, 2.000635), on the same day. */
import { digestOf, openCase } from "../cases.ts";
import type { Case, Service, Step } from "../cases.ts";
import type { Persona } from "../personas/persona.ts";
import { handOver } from "../steps.ts";
import type { World } from "../world.ts";
import { shops } from "./shops.ts";
import type { Shop } from "./shops.ts";

const lookUp: Step<unknown> = {
  afterDays: () => 0,
  time: "10:30",
  run: async () => ({ status: 4, note: "Đang tra cứu sổ hộ tịch" }),
};

const decide: Step<unknown> = {
  afterDays: () => 0,
  time: "14:00",
  async run(its, { issue }) {
    const { population, signIn } = its.person;
    const result = await issue(its, {
      ...{ name: "Trích lục khai sinh (bản sao)", title: "Trích lục khai sinh", number: `${its.code.slice(-4)}/TLKS-BS` },
      rows: [
        ["Họ và tên", population?.fullName ?? signIn.fullName],
        ["Ngày sinh", population?.dateOfBirth ?? ""],
        ["Nơi đăng ký khai sinh", population?.birthPlace ?? ""],
      ],
      signatory: "Đỗ Văn Mẫu",
    });
    return { status: 9, note: "Đã ký bản sao trích lục", result };
  },
};

const serviceOf = ({ ministry, unit, name }: Shop): Service => ({
  ministry,
  procedure: { code: "2.000635", name: "Cấp bản sao trích lục hộ tịch", fieldCode: "HT", field: "Hộ tịch" },
  agency: { name, codeOf: (day, sequence) => `${unit}-${day.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
  workingDays: () => 0,
  script: [lookUp, decide, handOver(() => 0)],
});

export const shopServices: readonly Service[] = shops.map(serviceOf);

/** Somebody comes to the counter. */
export const comeToCounter = (world: World, { ministry }: Shop, person: Persona): Case => {
  const service = shopServices.find((each) => each.ministry === ministry);
  if (service === undefined) throw new Error(`no service of ${ministry}`);
  const reference = world.token(ministry, "counter", world.state(`${ministry}/came`, () => ({ count: 0 })).count++);
  const fees = [{ code: "PHI-HT", name: "Phí khai thác thông tin hộ tịch", amount: 8_000, collected: "ON_RETURN" as const }];
  return openCase(world, service, { reference, digest: digestOf(reference), person, actor: undefined, application: {}, documents: [], fees });
};
