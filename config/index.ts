import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const shared = path.join(root, 'shared');

const ARIA = ['role', 'label', 'hidden', 'checked', 'disabled', 'selected', 'expanded', 'live', 'modal'];
const TAGS = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Switch', 'ScrollView', 'Picker'];
/** Without this plugin Taro leaves aria attributes out of the WeChat package, silently. */
const aria = Object.fromEntries(
  TAGS.map((tag) => [tag, Object.fromEntries(ARIA.map((it) => [`aria-${it}`, '']))]),
);

const cacheGroup = (name: string, folders: string, priority: number) => ({
  test: new RegExp(`[\\\\/]node_modules[\\\\/]${folders}[\\\\/]`),
  name,
  priority,
});

export default defineConfig(async () => ({
  projectName: 'wenzhen',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${process.env['TARO_ENV']}`,
  alias: { '@shared': shared },
  plugins: [['@tarojs/plugin-inject', { components: aria }]],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  defineConstants: { TCB_ENV: JSON.stringify(process.env['TCB_ENV'] ?? 'wenzhen-local') },
  mini: {
    compile: { include: [(file: string) => file.startsWith(shared)] },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile: { include: [(file: string) => file.startsWith(shared)] },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' as const },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} } },
    /** Taro splits initial chunks alone; then every page carries its own copy of the component library. */
    webpackChain(chain: { optimization: { splitChunks(options: object): void } }) {
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 10_000,
        cacheGroups: {
          react: cacheGroup('react', '(react|react-dom|scheduler)', 30),
          components: cacheGroup('taro-components', '@tarojs[\\\\/]components', 20),
          taro: cacheGroup('taro', '@tarojs', 10),
          vendors: { ...cacheGroup('vendors', '', 1), test: /[\\/]node_modules[\\/]/, minChunks: 2 },
        },
      });
    },
  },
}));
