/** The ribbon's function file. The button shows the task pane, which Word does by itself: there is nothing to run here yet. */
void Office.onReady();
