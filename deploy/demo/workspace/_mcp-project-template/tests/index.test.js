// The staging project's own tests.
