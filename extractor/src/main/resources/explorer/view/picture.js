// The network as SVG, as it stands.

const escaped = text => text.replace(/[&<>"]/g, sign => `&#${sign.codePointAt(0)};`);
const short = value => String(Math.round(value * 10) / 10);

/** @param colour gives the colour of a name in the page's style */
export function picture(drawing, colour) {
  const letters = drawing.nodes()[0].numericStyle("font-size");
  const box = drawing.elements().boundingBox();
  const lines = drawing.edges().map(edge => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    return `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(to.x)}" y2="${short(to.y)}" stroke-width="${short(edge.data("width"))}"/>`;
  });
  const nodes = drawing.nodes().map(node => {
    const { x, y } = node.position();
    const radius = node.data("size") / 2;
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${escaped(node.data("colour"))}"/>`
      + `<text x="${short(x)}" y="${short(y + radius + 1.1 * letters)}">${escaped(node.data("name"))}</text>`;
  });
  const size = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(short);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size.join(" ")}" font-family="sans-serif" font-size="${short(letters)}" text-anchor="middle">
<rect x="${size[0]}" y="${size[1]}" width="${size[2]}" height="${size[3]}" fill="${colour("paper")}"/>
<g stroke="${colour("quiet")}" stroke-opacity=".45">${lines.join("")}</g>
<g fill="${colour("ink")}">${nodes.join("\n")}</g>
</svg>
`;
}
