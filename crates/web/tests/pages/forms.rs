//! A defendant's form in a browser.
