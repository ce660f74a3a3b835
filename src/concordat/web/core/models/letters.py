"""Letters to send: kept in the transaction of what they tell, sent after it, so that none is lost and none is made twice."""

from django.db import models

from concordat.web.core.models.follows import Follow


class Letter(models.Model):
    """One e-mail. Its message id never changes: if it must be sent again after a fault, mail programs know it for the same."""

    follow = models.ForeignKey(Follow, models.CASCADE, null=True)
    to = models.EmailField()
    subject = models.TextField()
    text = models.TextField()
    stop_address = models.TextField(blank=True)
    message_id = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True, db_index=True)
