export default definePageConfig({ navigationBarTitleText: '诊室', disableScroll: true });
