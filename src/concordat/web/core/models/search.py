"""What is searched: the words of each record, once as anyone may read them and once whole for the bodies whose paper it is."""

from django.db import models

from concordat.web.core.models.systems import ServedSystem


class SearchEntry(models.Model):
    """The words of one record. `bodies` are the codes of those who may read a row that is not public, each between spaces."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    kind = models.CharField(max_length=60)
    key = models.TextField()
    public = models.BooleanField()
    title = models.TextField()
    text = models.TextField()
    bodies = models.TextField(blank=True)

    class Meta:
        """A record has one public row and one whole row at the most."""

        constraints = (models.UniqueConstraint(fields=("system", "kind", "key", "public"), name="search_entry_once"),)
