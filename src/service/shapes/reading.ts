import { Reading as contract } from "../../reading/contract.ts";

/** One article's reading, as the contract defines it. */
export const Reading = contract.meta({ id: "Reading" });
