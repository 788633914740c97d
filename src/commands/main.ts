/**
 * The page that Office loads behind the ribbon. The one button opens the pane, which the manifest says by itself;
 * Office still waits for this page to report that it is ready.
 */
void Office.onReady();
