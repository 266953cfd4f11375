// How things are said.

const TERMS = {
  inPerson: "meeting", call: "call", visit: "visit",
  held: "held", planned: "planned", cancelled: "cancelled", denied: "denied", proposed: "proposed",
};
const NUMBER = new Intl.NumberFormat("en");

/** The word for one of our concepts. */
export const word = iri => TERMS[(iri ?? "").replace(/^.*#/, "")] ?? "";

export const number = value => NUMBER.format(value);

/** "1 meeting", "2 meetings". */
export const count = (value, one, many = one + "s") => `${number(value)} ${Number(value) === 1 ? one : many}`;

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const at = text => new Date(`${text}T00:00:00Z`);

/** The days of a meeting: one, a month, a year, or from one to another. */
export function days(first, last) {
  if (!first || !last) {
    return first || last ? day.format(at(first || last)) : "no date";
  }
  if (first === last) {
    return day.format(at(first));
  }
  const [year, number] = first.split("-").map(Number);
  const end = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  if (first.endsWith("-01") && last === end) {
    return month.format(at(first));
  }
  return first === `${year}-01-01` && last === `${year}-12-31` ? String(year) : day.formatRange(at(first), at(last));
}

/** A name, with the country that its bearer acts for where the name does not say so. */
export const named = actor =>
  actor.code && !actor.name.endsWith(")") && !/\/country\/[^/]*$/.test(actor.iri)
    ? `${actor.name} (${actor.code})` : actor.name;

/** Letters without marks, in lower case, as they are compared in searches. */
export const fold = text => text.replace(/['\u2019\u02bc`]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  .replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/ø/g, "o").replace(/ł/g, "l").replace(/đ/g, "d")
  .replace(/ı/g, "i").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
