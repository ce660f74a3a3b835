"""The interface for programs: everything readable, every calculation and every act, described by OpenAPI from their own definitions."""
