// The map: an outline of the world and the places of meetings on it; and the same as a table.

import { make } from "../dom.js";
import { go, way } from "../inside.js";
import { say } from "../place.js";
import { places } from "../store/places.js";
import { count, number } from "../words.js";
import { leaflet } from "../webjars.js";

const OUTLINE = "/world/outline.json";
const ROWS = 100;
let drawing;

function draw(library, outline, container, found) {
  drawing?.remove();
  drawing = library.map(container, {
    crs: library.CRS.EPSG4326, attributionControl: false, zoomSnap: .25, minZoom: -1, maxZoom: 7, scrollWheelZoom: false,
    maxBounds: [[-100, -220], [100, 220]], fadeAnimation: false, zoomAnimation: false,
  }).setView([20, 0], 0);
  library.geoJSON(outline, { interactive: false, style: feature => ({ className: feature.properties.part }) }).addTo(drawing);
  const placed = found.filter(place => place.position);
  const room = Math.min(1, Math.max(.5, container.clientWidth / 700));
  const most = Math.max(1, ...placed.map(place => place.meetings));
  // The largest first, so that small ones lie on top.
  for (const place of placed) {
    library.circleMarker(place.position, { className: "spot", radius: room * (4 + 14 * Math.sqrt(place.meetings / most)) })
      .bindTooltip(make("span", {}, `${place.name}: ${count(place.meetings, "meeting")}`))
      .on("click", () => go({ place: place.iri, view: "list", shown: 100 })).addTo(drawing);
  }
  drawing.fitBounds(placed.length ? library.latLngBounds(placed.map(place => place.position)).pad(.15) : [[-60, -170], [80, 180]], { maxZoom: 4 });
}

function table(found, all) {
  const rows = found.slice(0, ROWS).map(place => make("tr", {},
    make("td", {}, way({ place: place.iri, view: "list", shown: 100 }, {}, place.name)), make("td", {}, String(place.meetings)),
    make("td", {}, place.position ? place.position.map(each => each.toFixed(2)).join(", ") : "not known")));
  const words = all > ROWS ? `The same as a table: ${ROWS} of ${number(all)} places` : `The same as a table: ${count(all, "place")}`;
  return make("details", {}, make("summary", {}, words), make("div", { class: "wide" }, make("table", {},
    make("thead", {}, make("tr", {}, ["Place", "Meetings", "Latitude, longitude"].map(each => make("th", { scope: "col" }, each)))),
    make("tbody", {}, rows))));
}

async function land() {
  const response = await fetch(OUTLINE);
  return response.json();
}

/** The view for a state. */
export async function show(state) {
  const [{ places: found, all, meetings, placed }, library, outline] = await Promise.all([places(state), leaflet(), land()]);
  const lost = found.filter(place => !place.position).length;
  const note = `${found.length < all ? `Showing ${number(found.length)} of ${count(all, "place")}` : count(all, "place")} of `
    + `${count(placed, "meeting")}; ${number(meetings - placed)} more are told without a place.`
    + (lost ? ` ${count(lost, "place")} without a known position ${lost === 1 ? "is" : "are"} in the table only.` : "");
  say(note);
  const container = make("div", { class: "drawing map", role: "application", "aria-label": `Map: ${note} A table of it follows.` });
  const nodes = [make("div", { class: "head" }, make("h2", {}, "Where they met"), make("p", { class: "quiet" }, note)), container,
    make("p", { class: "quiet" }, `${state.status ? `Of those ${state.status}` : "Held meetings, calls and visits"}. Choose a place for its meetings. Outline: Natural Earth.`),
    table(found, all)];
  nodes.drawn = () => draw(library, outline, container, found);
  return nodes;
}
