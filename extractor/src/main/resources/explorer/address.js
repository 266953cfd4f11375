// What is seen is in the page's address, all of it, so that it can be sent on, kept, and gone back to.

const BASE = "https://w3id.org/demarche/id/";

/** The views, by the word that the address has for each. */
export const VIEWS = { list: "Meetings", network: "Network", timeline: "Timeline", map: "Map" };

const START = {
  actors: [], place: "", from: "", to: "", kind: "", status: "", view: "list", between: "actors", meeting: "", shown: 100,
};
const DAY = /^\d{4}-\d\d-\d\d$/;
const CHECKS = {
  from: DAY, to: DAY, kind: /^(meeting|call|visit)$/, status: /^(held|planned|cancelled|denied|proposed)$/,
  view: /^(list|network|timeline|map)$/, between: /^(actors|countries)$/,
};

const brief = iri => iri.startsWith(BASE) ? iri.slice(BASE.length) : iri;
const full = word => /^[a-z][a-z0-9+.-]*:/i.test(word) ? word : BASE + word;
// Slashes and colons may stand in a query as they are, and read better.
const escaped = text => encodeURIComponent(text).replace(/%2F/g, "/").replace(/%3A/g, ":");

/** The state that an address asks for; what is no value of its parameter is left out. */
export function parse(search) {
  const given = new URLSearchParams(search);
  const state = { ...START, actors: given.getAll("actor").filter(Boolean).map(full) };
  for (const name of ["place", "meeting"]) {
    state[name] = given.get(name) ? full(given.get(name)) : "";
  }
  for (const [name, check] of Object.entries(CHECKS)) {
    state[name] = check.test(given.get(name) ?? "") ? given.get(name) : START[name];
  }
  const shown = Number(given.get("shown"));
  state.shown = Number.isInteger(shown) && shown > 0 ? Math.min(shown, 10000) : START.shown;
  return state;
}

/** The address of a state. */
export function write(state) {
  const parts = state.actors.map(actor => ["actor", brief(actor)]);
  for (const name of Object.keys(START).filter(each => each !== "actors")) {
    if (state[name] !== START[name]) {
      parts.push([name, name === "place" || name === "meeting" ? brief(state[name]) : String(state[name])]);
    }
  }
  return "/" + (parts.length ? "?" : "") + parts.map(([name, value]) => `${name}=${escaped(value)}`).join("&");
}

/** Whether nothing is chosen, so that a visitor is to be told what this is. */
export const isStart = state => write({ ...state, view: "list", shown: START.shown, meeting: "" }) === "/";
