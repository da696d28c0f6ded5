//! Serving a document on the court in a browser.
