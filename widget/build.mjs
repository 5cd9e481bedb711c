// One file for the browser, small enough for a page under strain on a slow line.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const MOST = 40_000; // bytes after gzip
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outfile = here("../bot/web/static/widget.js");

/** Stylesheets come along as text, for one stylesheet that is made by script: no CSP has to allow inline styles. */
const stylesheets = {
  name: "stylesheets",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code, loader: "text" };
    });
  },
};

await build({
  entryPoints: [here("src/main.ts")],
  outfile,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  plugins: [stylesheets],
});
const size = gzipSync(await readFile(outfile)).length;
console.log(`widget.js: ${size} bytes after gzip`);
if (size > MOST) throw new Error(`more than ${MOST} bytes`);
