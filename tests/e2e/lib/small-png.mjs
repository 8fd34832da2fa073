// A screenshot made small enough to keep in a repository: at most 256 colours, the most frequent ones, the others shown as
// the nearest of them. What is NOT here: any other picture than the browser's own (8 bits, RGB or RGBA, not interlaced).
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST = 256;

/** The same picture with a palette. */
export function small(png) {
  const { width, height, depth, data } = read(png);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) colours[at] = (data[at * depth] << 16) | (data[at * depth + 1] << 8) | data[at * depth + 2];
  const palette = frequent(colours);
  const place = nearest(palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < colours.length; at += 1) rows[Math.floor(at / width) + at + 1] = place(colours[at]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const plte = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', plte), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Sizes and plain bytes. */
function read(png) {
  const parts = [];
  let [width, height, kind] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'IHDR') [width, height, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9]];
    else if (name === 'IDAT') parts.push(body);
  }
  const depth = { 2: 3, 6: 4 }[kind];
  if (depth === undefined) throw new Error(`a PNG of colour type ${kind} is none that the browser makes`);
  return { width, height, depth, data: unfiltered(inflateSync(Buffer.concat(parts)), width * depth, height, depth) };
}

/** Undoes what PNG does to each row before it is packed (RFC 2083, 6). */
function unfiltered(raw, wide, height, depth) {
  const out = Buffer.alloc(wide * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (wide + 1)];
    for (let x = 0; x < wide; x += 1) {
      const at = y * wide + x;
      const left = x >= depth ? out[at - depth] : 0;
      const up = y > 0 ? out[at - wide] : 0;
      const corner = x >= depth && y > 0 ? out[at - wide - depth] : 0;
      out[at] = raw[y * (wide + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The colours to keep, the most frequent first; equal ones by their value, so that the same picture gives the same bytes. */
function frequent(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST).map(([colour]) => colour);
}

/** Answers the place in the palette that comes nearest to a colour. */
function nearest(palette) {
  const known = new Map(palette.map((colour, at) => [colour, at]));
  const far = (a, b) => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  return (colour) => {
    if (!known.has(colour)) known.set(colour, palette.reduce((best, one, at) => (far(one, colour) < far(palette[best], colour) ? at : best), 0));
    return known.get(colour);
  };
}

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)];
  ends[0].writeUInt32BE(body.length);
  ends[1].writeUInt32BE(crc32(named));
  return Buffer.concat([ends[0], named, ends[1]]);
}
