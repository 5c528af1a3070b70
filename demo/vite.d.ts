// Declares Vite's imports, such as style sheets, for the compiler.
/// <reference types="vite/client" />
