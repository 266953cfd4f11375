// Where the libraries lie that views draw with: their versions are those of the build.

const CYTOSCAPE = "/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs";
const LEAFLET = "/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js";
const LEAFLET_STYLE = "/webjars/leaflet/1.9.4/dist/leaflet.css";

export const cytoscape = async () => (await import(CYTOSCAPE)).default;

export async function leaflet() {
  if (!document.querySelector(`link[href="${LEAFLET_STYLE}"]`)) {
    await new Promise((done, failed) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href: LEAFLET_STYLE, onload: done, onerror: failed });
      document.head.prepend(link);
    });
  }
  return import(LEAFLET);
}
