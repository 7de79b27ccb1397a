export default definePageConfig({ navigationBarTitleText: '公开介绍' });
