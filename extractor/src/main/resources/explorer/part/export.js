// The meetings that are shown, as a file: CSV for a spreadsheet, JSON for a program.

import { make } from "../dom.js";
import { named } from "../words.js";
import { download } from "./download.js";

const COLUMNS = ["first", "last", "kind", "status", "participants", "place", "articles", "meeting"];

const row = meeting => ({
  first: meeting.first, last: meeting.last, kind: meeting.kind, status: meeting.status,
  participants: meeting.actors.map(named).join("; "), place: meeting.place, articles: meeting.tellings, meeting: meeting.iri,
});

// A spreadsheet takes what begins so for a formula; an article does not get to write one.
const cell = value => `"${String(value).replace(/^[=+@\t\r-]/, "'$&").replace(/"/g, '""')}"`;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = meetings => "\ufeff" + [COLUMNS, ...meetings.map(each => Object.values(row(each)))]
  .map(cells => cells.map(cell).join(",") + "\r\n").join("");

export const json = meetings => JSON.stringify(meetings.map(each => ({
  ...row(each), participants: each.actors.map(actor => ({ iri: actor.iri, name: actor.name, country: actor.code || null })),
})), null, 2) + "\n";

const button = (words, label, name, type, text) => make("button", {
  type: "button", "aria-label": label, onclick: () => download(name, new Blob([text()], { type })),
}, words);

/** Buttons that save the meetings. */
export const exports = meetings => make("p", { class: "controls" }, make("span", { class: "quiet" }, "Save what is shown: "),
  button("CSV", "Save the meetings shown as CSV", "meetings.csv", "text/csv;charset=utf-8", () => csv(meetings)),
  button("JSON", "Save the meetings shown as JSON", "meetings.json", "application/json", () => json(meetings)));
