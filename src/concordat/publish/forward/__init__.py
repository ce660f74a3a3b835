"""The forward plan: each coming decision with every body that takes it, the notice it needs, and whether the order is right."""
