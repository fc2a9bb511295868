// Three bundles: the task pane (browser), the preview that plays Word (browser), and the server with its worker (Node).
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const typescript = (target) => ({ test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } });
const css = { test: /\.css$/, use: ["style-loader", "css-loader"] };

/** What every bundle shares. `name` also names its cache. */
const base = (name, mode) => ({
  name,
  mode,
  // No source maps in production: they double the time of the first `npm start`.
  devtool: mode === "production" ? false : "eval-source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  cache: {
    type: "filesystem",
    name: `${name}-${mode}`,
    cacheDirectory: at(".cache/webpack"),
    buildDependencies: { config: [at("webpack.config.js")] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

const browser = (name, mode) => ({
  ...base(name, mode),
  target: ["web", "es2020"],

  module: {
    rules: [
      typescript("es2020"),
      css,
      // Of the SDK's package only what the pane subscribes with may come along; its index also names the server's half.
      { test: /[\\/]@inngest[\\/]realtime[\\/]/, sideEffects: false },
      { test: /[\\/]node_modules[\\/]inngest[\\/]/, sideEffects: false },
    ],
  },
});

export default (_env, argv) => {
  const mode = argv.mode ?? "production";
  const hashed = mode === "production" ? "[name].[contenthash:8].js" : "[name].js";
  return [
    {
      ...browser("addin", mode),
      entry: {
        taskpane: at("addin/taskpane/index.tsx"),
        auth: at("addin/office/auth-dialog.ts"),
        commands: at("addin/office/commands.ts"),
      },
      output: { path: at("dist/addin"), filename: hashed, chunkFilename: hashed, publicPath: "/", clean: true },
      plugins: [
        new HtmlPlugin({
          template: at("addin/taskpane/taskpane.html"),
          filename: "taskpane.html",
          chunks: ["taskpane"],
        }),
        new HtmlPlugin({ template: at("addin/office/auth.html"), filename: "auth.html", chunks: ["auth"] }),
        new HtmlPlugin({ template: at("addin/office/commands.html"), filename: "commands.html", chunks: ["commands"] }),
        new CopyPlugin({
          patterns: [
            { from: at("addin/assets"), to: "assets" },
            // For a catalogue: the manifest with the production host, when the build is told one.
            ...(process.env.PUBLIC_URL
              ? [
                  {
                    from: at("manifest.xml"),
                    to: at("dist/manifest.xml"),
                    transform: (xml) => xml.toString().replaceAll("https://localhost:3000", process.env.PUBLIC_URL),
                  },
                ]
              : []),
          ],
        }),
      ],
    },
    {
      ...browser("preview", mode),
      entry: { preview: at("preview/index.ts"), surface: at("preview/surface/surface.ts") },
      output: { path: at("dist/preview"), filename: "[name].js", publicPath: "/preview/", clean: true },
      plugins: [new HtmlPlugin({ template: at("preview/index.html"), filename: "index.html", chunks: ["preview"] })],
    },
    {
      ...base("server", mode),
      target: "node20",
      devtool: "source-map",
      entry: { main: at("server/main.ts"), worker: at("inngest/review/worker.ts") },
      experiments: { outputModule: true },
      output: {
        path: at("dist/server"),
        filename: "[name].js",
        module: true,
        library: { type: "module" },
        chunkFormat: "module",
        clean: true,
      },
      optimization: { minimize: false },
      // Packages stay packages: they are installed beside us.
      externals: [
        ({ request }, done) =>
          /^[^./]/.test(request) && !request.startsWith("/") ? done(null, `module ${request}`) : done(),
      ],
      module: {
        parser: { javascript: { importMeta: false, url: false } },
        rules: [typescript("node20"), { test: /\.json$/, type: "json" }],
      },
    },
  ];
};
