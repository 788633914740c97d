/** Style sheets are put into the page by webpack; importing one gives nothing. */
declare module "*.css";
