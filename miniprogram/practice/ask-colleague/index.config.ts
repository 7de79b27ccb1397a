export default definePageConfig({ navigationBarTitleText: '请同事' });
