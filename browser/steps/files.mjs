// Hands a file in.

/** Chooses a file as a person does: by the box or the button that the page shows for it. */
export async function choose(page, label, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByLabel(label).first().click()]);
  await chooser.setFiles(file);
}
