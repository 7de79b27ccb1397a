export default definePageConfig({ navigationBarTitleText: '病例', disableScroll: true });
