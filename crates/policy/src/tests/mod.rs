//! The rules as a whole: that they are sound, say what the reviewed table says, and agree with the lists.

mod matrix;
mod relation;
mod scopes;
mod soundness;
