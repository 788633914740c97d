/** The sheet `Cơ quan`: its tables, a column for each field of contract §3. */
import { TIERS } from "../catalogue/types";
import type { Tables, TableWords } from "../tables/types";

export const REGISTRY_TABLES = {
  province: {
    name: "tblTinh",
    needed: true,
    columns: {
      code: { member: "code", form: { kind: "text" }, width: 12 },
      name: { member: "name", form: { kind: "text" }, width: 26, needed: true },
    },
  },
  agencies: {
    name: "tblCoQuan",
    needed: true,
    columns: {
      code: { member: "code", form: { kind: "text" }, width: 16, needed: true },
      name: { member: "name", form: { kind: "text" }, width: 44, needed: true },
      aliases: { member: "aliases", form: { kind: "lines" }, width: 40 },
      tier: { member: "tier", form: { kind: "choice", codes: TIERS, words: null }, width: 10, needed: true },
      from: { member: "from", form: { kind: "date", yearly: false }, width: 14 },
      to: { member: "to", form: { kind: "date", yearly: false }, width: 14 },
      successor: { member: "successor", form: { kind: "text" }, width: 18 },
    },
  },
} as const satisfies Tables;

export type RegistryTables = typeof REGISTRY_TABLES;
export type RegistryWords = TableWords<RegistryTables>;
