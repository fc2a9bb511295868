/** Style sheets are imported for the bundler to take along. */
declare module "*.css";
