import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const shared = path.join(root, 'shared');

/** Taro's templates drop aria attributes; without them a screen reader hears nothing of the package. */
const ARIA = ['role', 'label', 'hidden', 'checked', 'disabled', 'selected', 'expanded', 'live'];
const SPOKEN = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Switch', 'ScrollView'];
const ariaComponents = Object.fromEntries(
  SPOKEN.map((name) => [name, Object.fromEntries(ARIA.map((it) => [`aria-${it}`, '']))]),
);

/** What TRTC's kit drives on WeChat's components and Taro's templates leave out. */
const ROOM_COMPONENTS = {
  LivePlayer: { 'mute-audio': '', 'mute-video': '' },
  LivePusher: { bindError: '' },
};

/** Left alone, every H5 page chunk carries its own copy of the component library. */
const h5Chunks = {
  chunks: 'all',
  minSize: 10_000,
  cacheGroups: {
    react: { test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: 'react', priority: 30 },
    components: {
      test: /[\\/]node_modules[\\/]@tarojs[\\/]components/,
      name: 'taro-components',
      priority: 20,
    },
    taro: { test: /[\\/]node_modules[\\/]@tarojs[\\/]/, name: 'taro', priority: 10 },
  },
};

type Chain = { merge(options: object): void };

const quiet = (chain: Chain): void =>
  chain.merge({ stats: 'errors-warnings', performance: { hints: false } });

/** Chinese as it is written: escaped it weighs twice as much. */
const minified = { enable: true, config: { output: { ascii_only: false } } };

export default defineConfig<'webpack5'>({
  projectName: 'wenzhen',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Nothing is kept from one build to the next: a package was once made with an older module in it, for few seconds saved.
  cache: { enable: false },
  // A person to call, also where the cloud cannot be reached.
  env: { SERVICE_PHONE: JSON.stringify(process.env.SERVICE_PHONE ?? '') },
  // Nothing here scrolls within more than one that scrolls: templates for more would only weigh.
  plugins: [
    [
      '@tarojs/plugin-inject',
      { components: { ...ariaComponents, ...ROOM_COMPONENTS }, nestElements: { 'scroll-view': 2 } },
    ],
  ],
  alias: { '@shared': shared },
  defineConstants: {
    CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
    // Some phones' WeChat knows no `globalThis`, which the schema library needs; webpack keeps its own things on `wx` too.
    ...(process.env.TARO_ENV === 'weapp' && { globalThis: 'wx' }),
  },
  logger: { quiet: true, stats: false },
  terser: minified,
  mini: {
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    // Letters and targets keep their size on every phone: a small one must not make them smaller.
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    // Rules that build upon others find those in app.scss; the order among pages does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: quiet,
  },
  h5: {
    compile: { include: [shared] },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      pxtransform: { enable: false },
      autoprefixer: { enable: true },
      cssModules: { enable: false },
    },
    webpackChain(chain) {
      chain.optimization.splitChunks(h5Chunks);
      quiet(chain);
    },
  },
} as UserConfigExport<'webpack5'>);
