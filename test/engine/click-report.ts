/** A report of one campaign, “Spring lamps” of 1 March 2025, as a mailing tool writes it: what it was, and what was clicked. */
export const CLICK_REPORT = [
  'Email Campaign Report',
  '"Title:","Spring lamps"',
  '"Subject Line:","Lamps for spring"',
  '"Delivery Date/Time:","Sat, Mar 01, 2025 12:25"',
  '',
  '"Clicks by URL"',
  '"URL","Total Clicks","Unique Clicks"',
  '"https://shop.us1.list-manage.com/unsubscribe?u=1","10","10"',
  '',
].join('\n');
